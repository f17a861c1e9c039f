package dk.sammenhaeng.platform.event.in;

/**
 * Who has applied what: a consumer of one neighbour's events.
 *
 * @param name the consumer group, {@code <service>.<source>}
 * @param source the neighbour
 */
record ConsumerId(String name, String source) {

    static ConsumerId of(String service, String source) {
        return new ConsumerId(service + "." + source, source);
    }
}
