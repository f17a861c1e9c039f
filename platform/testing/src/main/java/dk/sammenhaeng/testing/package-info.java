/** What the tests of all services stand on: one real stack per JVM, tokens, events and checks of published contracts. */
@NullMarked
package dk.sammenhaeng.testing;

import org.jspecify.annotations.NullMarked;
