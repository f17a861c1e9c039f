/** What citizens decide themselves about measures (selvbestemmelse), and the types that ask for it (FW-J20). */
@NullMarked
package dk.sammenhaeng.journey.owndecision;

import org.jspecify.annotations.NullMarked;
