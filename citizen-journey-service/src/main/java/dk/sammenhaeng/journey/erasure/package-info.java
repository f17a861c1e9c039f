/** Erasure of a citizen (sletning): everything said about the person goes, and every service answers for its part. */
@NullMarked
package dk.sammenhaeng.journey.erasure;

import org.jspecify.annotations.NullMarked;
