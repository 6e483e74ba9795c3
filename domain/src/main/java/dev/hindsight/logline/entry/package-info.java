/** What an entry says, put together of what its header, its named parts and its stack say. */
package dev.hindsight.logline.entry;
