package dk.sammenhaeng.platform.event;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names an event: {@code agreement.activated.v1} becomes {@code dk.sammenhaeng.agreements.agreement.activated.v1}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

    /** {@code <thing>.<past-tense>.v<version>}; the thing is the stream's kind. */
    String value();

    /** How sensitive the event is. */
    Classification classification() default Classification.IKKE_FORTROLIG;

    /**
     * True where the event must not be linked to a citizen through what surrounds it: it carries no correlation or
     * causation id, its own id is random, and its time is cut to the day wherever it is written.
     */
    boolean anonymous() default false;

    /** The Danish public sector's levels of sensitivity, lowest first. */
    enum Classification {
        IKKE_FORTROLIG,
        FORTROLIG,
        FOELSOM,
        VIP
    }
}
