/** Choice of an institution, with what was known of each when the citizen chose (frit valg, catalogue C19). */
@NullMarked
package dk.sammenhaeng.journey.choice;

import org.jspecify.annotations.NullMarked;
