/** What professionals leave each other around a citizen, and their reports of rules that collide (videnotat, regelkonflikt). */
@NullMarked
package dk.sammenhaeng.journey.note;

import org.jspecify.annotations.NullMarked;
