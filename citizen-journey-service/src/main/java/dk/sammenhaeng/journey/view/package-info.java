/** What a caller is shown of a journey: the own side whole, of others that it exists and whom to call. */
@NullMarked
package dk.sammenhaeng.journey.view;

import org.jspecify.annotations.NullMarked;
