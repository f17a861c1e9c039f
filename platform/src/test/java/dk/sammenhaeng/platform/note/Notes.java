package dk.sammenhaeng.platform.note;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import dk.sammenhaeng.platform.event.out.EventLog;
import dk.sammenhaeng.platform.http.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

@ApplicationScoped
public class Notes implements PanacheRepositoryBase<Note, UUID> {

    private final EventLog events;

    Notes(EventLog events) {
        this.events = events;
    }

    public Note write(String text) {
        var note = new Note();
        note.id = UuidCreator.getTimeOrderedEpoch();
        note.municipality = Acting.current().municipality().value();
        note.text = text;
        persistAndFlush(note);
        events.append(note.id, new NoteWritten(note.id, text.length()));
        if (text.equals("fail after the event")) {
            throw Refusal.byRule("note-refused");
        }
        return note;
    }

    public Note rewrite(UUID id, String text, java.util.function.LongConsumer seen) {
        Note note = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Refusal::notFound);
        seen.accept(note.version);
        note.text = text;
        flush();
        events.append(note.id, new NoteRewritten(note.id, text.length()));
        return note;
    }

    @EventType("note.written.v1")
    public record NoteWritten(UUID noteId, int length) implements DomainEvent {}

    @EventType("note.rewritten.v1")
    public record NoteRewritten(UUID noteId, int length) implements DomainEvent {}

    @EventType(value = "secret.wished.v1", anonymous = true, classification = EventType.Classification.FORTROLIG)
    public record SecretWished(int amount) implements DomainEvent {}
}
