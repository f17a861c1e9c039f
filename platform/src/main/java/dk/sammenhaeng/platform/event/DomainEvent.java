package dk.sammenhaeng.platform.event;

/**
 * Something that happened, in past tense and domain words, with the values of that moment. An implementation is a
 * record with an {@link EventType}; its components are the CloudEvent's {@code data}. No name of a person, address,
 * CPR number, free text or health content.
 */
public interface DomainEvent {}
