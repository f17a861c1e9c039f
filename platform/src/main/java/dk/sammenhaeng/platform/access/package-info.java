/** Who may do what, in whose name, and the trace it leaves: roles, callers, permissions, audit. */
@NullMarked
package dk.sammenhaeng.platform.access;

import org.jspecify.annotations.NullMarked;
