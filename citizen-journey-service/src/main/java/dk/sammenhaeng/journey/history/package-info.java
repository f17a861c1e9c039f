/** What a plan said before (historik): every version whole, by when it held and by when it was known here. */
@NullMarked
package dk.sammenhaeng.journey.history;

import org.jspecify.annotations.NullMarked;
