/** Outside parties (civilsamfund, arbejdsgiver): who takes part with the citizen's permission, and the little they see. */
@NullMarked
package dk.sammenhaeng.journey.party;

import org.jspecify.annotations.NullMarked;
