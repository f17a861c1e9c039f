/** The receipt for a citizen who is erased (kvittering for sletning, flow F10). */
@NullMarked
package dk.sammenhaeng.supervision.erasure;

import org.jspecify.annotations.NullMarked;
