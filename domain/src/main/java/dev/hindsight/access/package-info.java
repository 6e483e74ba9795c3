/** Who may do what in a cluster: its roles and bindings (RBAC) evaluated as the API server evaluates them. */
package dev.hindsight.access;
