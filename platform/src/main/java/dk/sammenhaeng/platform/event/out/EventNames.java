package dk.sammenhaeng.platform.event.out;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;

/** How a record is named on the wire, read once per class. */
record EventNames(String type, String stream, String classification, boolean anonymous) {

    static EventNames of(String service, Class<? extends DomainEvent> event) {
        EventType named = event.getAnnotation(EventType.class);
        if (named == null) {
            throw new IllegalStateException(event.getName() + " has no @EventType");
        }
        return new EventNames(
                "dk.sammenhaeng." + service + "." + named.value(),
                named.value().substring(0, named.value().indexOf('.')),
                named.classification().name(),
                named.anonymous());
    }
}
