/** Money in Danish kroner, exact, and always with the price level it is stated in. */
@NullMarked
package dk.sammenhaeng.platform.money;

import org.jspecify.annotations.NullMarked;
