/** Break-glass (nødadgang): access without another relation, with a reason, for a short time, looked at afterwards. */
@NullMarked
package dk.sammenhaeng.journey.glass;

import org.jspecify.annotations.NullMarked;
