/** What an event is, before it leaves or after it has arrived. */
@NullMarked
package dk.sammenhaeng.platform.event;

import org.jspecify.annotations.NullMarked;
