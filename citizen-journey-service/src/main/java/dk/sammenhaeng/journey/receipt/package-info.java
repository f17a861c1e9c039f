/** Receipts: which service still owes the word that it has erased its part of a citizen, and which has given it. */
@NullMarked
package dk.sammenhaeng.journey.receipt;

import org.jspecify.annotations.NullMarked;
