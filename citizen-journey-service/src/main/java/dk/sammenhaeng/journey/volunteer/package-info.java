/** Volunteers (frivillige): what they offer, referrals with consent, and the citizen's own voluntary work. */
@NullMarked
package dk.sammenhaeng.journey.volunteer;

import org.jspecify.annotations.NullMarked;
