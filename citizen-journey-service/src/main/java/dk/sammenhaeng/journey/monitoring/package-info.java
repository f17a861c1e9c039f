/** Home monitoring (hjemmemonitorering): a reading that deviates reopens the plan; what was measured is not kept here. */
@NullMarked
package dk.sammenhaeng.journey.monitoring;

import org.jspecify.annotations.NullMarked;
