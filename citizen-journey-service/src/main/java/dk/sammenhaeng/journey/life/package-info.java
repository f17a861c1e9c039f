/** What happens in a citizen's life and reaches every plan (livsbegivenheder). */
@NullMarked
package dk.sammenhaeng.journey.life;

import org.jspecify.annotations.NullMarked;
