/** A real PostgreSQL, a real Kafka broker, a token issuer and the services as processes of one machine, for tests and for {@code deploy/up}. */
@NullMarked
package dk.sammenhaeng.stack;

import org.jspecify.annotations.NullMarked;
