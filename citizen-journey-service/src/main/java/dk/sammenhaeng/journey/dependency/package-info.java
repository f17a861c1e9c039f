/** Dependencies of actions across sectors (afhængigheder): which waits for which, and as far as each side may know. */
@NullMarked
package dk.sammenhaeng.journey.dependency;

import org.jspecify.annotations.NullMarked;
