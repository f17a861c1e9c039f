/** Two records of one person (identitet): merged into one journey, and parted again where the merge was wrong. */
@NullMarked
package dk.sammenhaeng.journey.identity;

import org.jspecify.annotations.NullMarked;
