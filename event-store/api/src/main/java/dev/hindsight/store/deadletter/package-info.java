/** Input that can never be handled, and playing it again. */
package dev.hindsight.store.deadletter;
