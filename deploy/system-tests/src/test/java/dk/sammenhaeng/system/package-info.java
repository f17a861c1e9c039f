/** The whole suite as {@code ./deploy/up} starts it, followed from outside: over HTTP and Kafka, with real tokens. */
@NullMarked
package dk.sammenhaeng.system;

import org.jspecify.annotations.NullMarked;
