package dk.sammenhaeng.demo.load;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sammenhaeng.demo.model.Area;
import dk.sammenhaeng.demo.model.Institution;
import dk.sammenhaeng.stack.Part;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Registers institutions that are not registered yet. */
final class InstitutionLoader {

    private static final String PATH = "/v1/institutions";

    private final Api api;
    private final Actors actors;
    private final Crowd crowd;
    private final Progress progress;

    InstitutionLoader(Api api, Actors actors, Crowd crowd, Progress progress) {
        this.api = api;
        this.actors = actors;
        this.crowd = crowd;
        this.progress = progress;
    }

    Ids load(List<Institution> institutions) {
        Map<String, UUID> known = api.all(Call.get(Part.AGREEMENTS, PATH, actors.administration())).stream()
                .collect(Collectors.toMap(row -> row.required("pNumber").asText(), InstitutionLoader::id));
        Map<String, UUID> ids = new ConcurrentHashMap<>();
        crowd.each(institutions.stream(), institution -> {
            ids.put(
                    institution.key(),
                    Optional.ofNullable(known.get(institution.pNumber())).orElseGet(() -> register(institution)));
            progress.oneDone();
        });
        return new Ids(ids);
    }

    private UUID register(Institution institution) {
        return api.send(Call.post(Part.AGREEMENTS, PATH, actors.administration(), InstitutionRequest.of(institution)))
                .id();
    }

    private static UUID id(JsonNode row) {
        return UUID.fromString(row.required("id").asText());
    }

    private record InstitutionRequest(
            String name,
            Area area,
            Institution.Ownership ownership,
            String cvr,
            String pNumber,
            int places,
            int employees) {

        static InstitutionRequest of(Institution institution) {
            return new InstitutionRequest(
                    institution.name(),
                    institution.kind().area(),
                    institution.ownership(),
                    institution.cvr(),
                    institution.pNumber(),
                    institution.places(),
                    institution.employees());
        }
    }
}
