/** What a citizen wishes and can build on, in the citizen's own words, before and beside any plan (FW-J5, CIT-15). */
@NullMarked
package dk.sammenhaeng.journey.profile;

import org.jspecify.annotations.NullMarked;
