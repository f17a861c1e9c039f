/** Area plans of social housing (boligsocial helhedsplan), what of citizens' plans rests on them, and their outreach. */
@NullMarked
package dk.sammenhaeng.journey.outreach;

import org.jspecify.annotations.NullMarked;
