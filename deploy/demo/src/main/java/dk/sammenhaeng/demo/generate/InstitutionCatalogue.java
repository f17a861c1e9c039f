package dk.sammenhaeng.demo.generate;

import dk.sammenhaeng.demo.model.ActionType;
import dk.sammenhaeng.demo.model.Agreement.Stage;
import dk.sammenhaeng.demo.model.Institution;
import dk.sammenhaeng.demo.model.Institution.Ownership;
import dk.sammenhaeng.demo.model.InstitutionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The institutions by name, and how far each has come with an agreement. */
final class InstitutionCatalogue {

    private static final int MUNICIPALITY_CVR = 1;
    private static final int REGION_CVR = 2;
    private static final int FIRST_OWN_CVR = 10;
    /** Wages are about four fifths of what welfare costs; a full-time year costs about 470,000 kr. */
    private static final double WAGE_SHARE = 0.79;

    private static final long FULL_TIME_YEAR = 470_000;
    private static final long ROUNDED_TO = 100_000;

    private final List<Institution> institutions = new ArrayList<>();
    private final Map<String, Stage> stages = new TreeMap<>();

    InstitutionCatalogue(long seed) {
        Lines.of("/institutions.csv").stream().skip(1).forEach(line -> add(seed, line.split(";", -1)));
    }

    private void add(long seed, String... columns) {
        int number = institutions.size();
        Dice dice = Dice.of(seed, "institution", number);
        InstitutionKind kind = InstitutionKind.valueOf(columns[0]);
        Ownership ownership = Ownership.valueOf(columns[2]);
        int places = dice.between(kind.fewestPlaces(), kind.mostPlaces());
        long frame = places * kind.kronerPerPlace() / ROUNDED_TO * ROUNDED_TO;
        String key = "institution-%02d".formatted(number + 1);
        institutions.add(new Institution(
                key,
                columns[1],
                kind,
                ownership,
                Numbers.cvr(
                        switch (ownership) {
                            case MUNICIPAL -> MUNICIPALITY_CVR;
                            case REGIONAL -> REGION_CVR;
                            case SELF_OWNING, PRIVATE -> FIRST_OWN_CVR + number;
                        }),
                Numbers.pNumber(number + 1),
                places,
                (int) Math.round(frame * WAGE_SHARE / FULL_TIME_YEAR),
                frame));
        if (!columns[3].equals("NONE")) {
            stages.put(key, Stage.valueOf(columns[3]));
        }
    }

    List<Institution> all() {
        return List.copyOf(institutions);
    }

    Optional<Stage> agreementStage(Institution institution) {
        return Optional.ofNullable(stages.get(institution.key()));
    }

    Institution named(String name) {
        return institutions.stream()
                .filter(institution -> institution.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The institutions that give an action of the type; none where no institution does. */
    List<Institution> giving(ActionType action) {
        return institutions.stream()
                .filter(institution -> action.places().contains(institution.kind()))
                .toList();
    }
}
