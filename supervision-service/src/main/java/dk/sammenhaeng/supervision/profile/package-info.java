/** The profile of an institution (institutionsprofil): its agreement, its step on the ladder, its open cases. */
@NullMarked
package dk.sammenhaeng.supervision.profile;

import org.jspecify.annotations.NullMarked;
