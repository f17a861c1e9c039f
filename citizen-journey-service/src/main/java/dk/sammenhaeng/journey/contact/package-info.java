/** Contacts with the citizen, planned pauses, and journeys that stand still (kontakt, pause, tabt i systemet). */
@NullMarked
package dk.sammenhaeng.journey.contact;

import org.jspecify.annotations.NullMarked;
