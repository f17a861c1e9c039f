package dk.sammenhaeng.journey.self;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.self.MyContact.Person;
import dk.sammenhaeng.journey.self.MyPlan.MyAnswer;
import dk.sammenhaeng.journey.self.MyPlan.MyEntry;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.Language;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Puts what a citizen asked for, and what was answered, into words for that citizen. */
@RequestScoped
class MyEntries {

    /**
     * Who stands for a citizen reads nothing of what tells of treatment, abuse or shelter, nor of a unit that tells where
     * the citizen is, also where it became one after it was asked: the citizen may have asked for help against them.
     * Parameters: whether the citizen reads, four times, the records, and whether the citizen reads once more.
     */
    private static final String OF_CITIZEN = """
            select json_build_object(
                'id', e.id, 'receivedAt', e.received_at, 'clarifiedAt', e.clarified_at,
                'unit', case when ? or not u.secret then u.name end,
                'phone', case when ? or not u.secret then u.duty_phone end,
                'asked', (
                    select coalesce(json_agg(n.words order by n.kind), '[]') from entry_need n
                    where n.entry_id = e.id and n.words is not null and (? or not exists (
                        select from entry_part s join unit h on h.id = s.unit_id
                        where s.entry_id = e.id and (s.sensitive or h.secret) and s.kinds @> array[n.kind]))),
                'parts', (
                    select json_agg(json_build_object(
                        'state', p.state, 'sector', p.sector, 'unit', t.name, 'phone', t.duty_phone) order by p.id)
                    from entry_part p join unit t on t.id = p.unit_id
                    where p.entry_id = e.id and (? or not (p.sensitive or t.secret))))
            from citizen_entry e join unit u on u.id = e.unit_id
            where e.citizen_id = any (?::uuid[])
                and exists (
                    select from entry_part p join unit h on h.id = p.unit_id
                    where p.entry_id = e.id and (? or not (p.sensitive or h.secret)))
            order by e.id desc limit 20
            """;

    private final Language language;
    private final Sql sql;

    MyEntries(Language language, Sql sql) {
        this.language = language;
        this.sql = sql;
    }

    /**
     * The latest twenty, the latest first.
     *
     * @param own false where somebody who stands for the citizen reads
     */
    List<MyEntry> of(Journey journey, boolean own) {
        return sql
                .list(
                        OF_CITIZEN,
                        row -> Sql.fromJson(row.getString(1), Stored.class),
                        own,
                        own,
                        own,
                        own,
                        journey.records(),
                        own)
                .stream()
                .map(this::words)
                .toList();
    }

    private MyEntry words(Stored entry) {
        return new MyEntry(
                entry.id(),
                entry.receivedAt(),
                entry.clarifiedAt().isPresent(),
                entry.asked(),
                entry.unit().flatMap(unit -> entry.phone().map(phone -> person(unit, phone))),
                entry.parts().stream().map(this::answer).toList());
    }

    private MyAnswer answer(Part part) {
        String who = part.unit().orElseGet(() -> language.text("self.sector." + part.sector()));
        return new MyAnswer(language.text("self.entry." + part.state(), who), person(who, part.phone()));
    }

    private static Person person(String unit, String phone) {
        return new Person(unit, Optional.empty(), phone, Optional.empty());
    }

    private record Stored(
            UUID id,
            Instant receivedAt,
            Optional<Instant> clarifiedAt,
            Optional<String> unit,
            Optional<String> phone,
            List<String> asked,
            List<Part> parts) {}

    private record Part(String state, String sector, Optional<String> unit, String phone) {}
}
