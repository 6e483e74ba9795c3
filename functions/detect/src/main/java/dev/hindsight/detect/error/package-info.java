/** From log lines and warnings of Kubernetes to occurrences of groups of errors. */
package dev.hindsight.detect.error;
