/** What people wish, handed to whoever decides. */
package dev.hindsight.store.wish;
