/** Who stands for a citizen (repræsentation), and what citizens and relatives tell the team. */
@NullMarked
package dk.sammenhaeng.journey.representation;

import org.jspecify.annotations.NullMarked;
