/** What citizens say to the versions of their plans (medindflydelse; catalogue C27, FV-C21). */
@NullMarked
package dk.sammenhaeng.journey.assent;

import org.jspecify.annotations.NullMarked;
