/** {@code group}: any log as groups of the same message, without a cluster and without keeping anything. */
package dev.hindsight.app.group;
