/** One kind of object followed: listed, watched, handed over, and how that goes. */
package dev.hindsight.source.kubernetes.follow;
