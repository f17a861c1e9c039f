/** The consistency rules: pure functions of a journey, the neighbours' facts and a day. */
@NullMarked
package dk.sammenhaeng.journey.rule;

import org.jspecify.annotations.NullMarked;
