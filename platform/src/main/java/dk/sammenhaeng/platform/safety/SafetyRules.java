package dk.sammenhaeng.platform.safety;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;

/** Every setting that is unsafe in production, and why. */
final class SafetyRules {

    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);
    private static final Set<String> TALKATIVE = Set.of("TRACE", "DEBUG", "ALL", "FINEST", "FINER", "FINE");

    private static final List<Rule> RULES = List.of(
            severe(
                    "sammenhaeng.test-clock-file",
                    "whoever can write the file moves every deadline",
                    (settings, property) -> settings.find(property).isPresent()),
            severe(
                    "sammenhaeng.issuer.url",
                    "without https anyone on the way can give out tokens",
                    (settings, property) -> !startsWith(settings, property, "https://")),
            severe(
                    "sammenhaeng.keys-file",
                    "the keys are missing, or others on the machine can read them",
                    (settings, property) -> settings.find(property)
                            .map(Path::of)
                            .filter(SafetyRules::isPrivate)
                            .isEmpty()),
            severe(
                    "sammenhaeng.kafka.security-protocol",
                    "events of all municipalities travel readable, or anyone may write them; use SASL_SSL",
                    (settings, property) -> !is(settings, property, "SASL_SSL")),
            severe(
                    "sammenhaeng.database.url",
                    "the database is not proven to be ours; set sslmode as sammenhaeng.database.required-ssl-mode says",
                    (settings, property) -> !hasSslMode(settings, property)),
            severe(
                    "quarkus.http.cors.origins",
                    "pages of any origin may call with the reader's token",
                    (settings, property) -> is(settings, "quarkus.http.cors.enabled", "true")
                            && settings.find(property)
                                    .filter(SafetyRules::isEveryOrigin)
                                    .isPresent()),
            severe(
                    "quarkus.hibernate-orm.log.bind-parameters",
                    "names and numbers of people reach the log",
                    (settings, property) -> is(settings, property, "true")),
            severe(
                    "quarkus.log.category.\"org.hibernate.orm.jdbc.bind\".level",
                    "names and numbers of people reach the log",
                    SafetyRules::isTalkative),
            severe(
                    "quarkus.log.category.\"org.postgresql\".level",
                    "names and numbers of people reach the log",
                    SafetyRules::isTalkative),
            severe("quarkus.log.level", "names and numbers of people reach the log", SafetyRules::isTalkative),
            tolerable(
                    "quarkus.swagger-ui.always-include",
                    "a page for trying things out stands open",
                    (settings, property) -> is(settings, property, "true")));

    private SafetyRules() {}

    /** The settings among these that must not be in production. */
    static List<UnsafeSetting> unsafe(Settings settings) {
        return RULES.stream()
                .filter(rule -> rule.broken().test(settings, rule.setting().property()))
                .map(Rule::setting)
                .toList();
    }

    private record Rule(UnsafeSetting setting, BiPredicate<Settings, String> broken) {}

    private static Rule severe(String property, String why, BiPredicate<Settings, String> broken) {
        return new Rule(new UnsafeSetting(property, why, true), broken);
    }

    private static Rule tolerable(String property, String why, BiPredicate<Settings, String> broken) {
        return new Rule(new UnsafeSetting(property, why, false), broken);
    }

    private static boolean is(Settings settings, String property, String wanted) {
        return settings.find(property).filter(wanted::equalsIgnoreCase).isPresent();
    }

    private static boolean startsWith(Settings settings, String property, String wanted) {
        return settings.find(property).filter(value -> value.startsWith(wanted)).isPresent();
    }

    private static boolean isTalkative(Settings settings, String property) {
        return settings.find(property)
                .filter(level -> TALKATIVE.contains(level.toUpperCase(Locale.ROOT)))
                .isPresent();
    }

    private static boolean isEveryOrigin(String origins) {
        return List.of(origins.split(",", -1)).stream()
                .map(String::strip)
                .anyMatch(origin -> origin.equals("*") || origin.equals("/.*/"));
    }

    private static boolean hasSslMode(Settings settings, String property) {
        String mode = settings.find("sammenhaeng.database.required-ssl-mode").orElse("verify-full");
        return settings.find(property)
                .filter(url -> url.matches(".*[?&]sslmode=" + mode + "(&.*)?"))
                .isPresent();
    }

    private static boolean isPrivate(Path file) {
        try {
            PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            return posix == null || Collections.disjoint(posix.readAttributes().permissions(), OTHERS);
        } catch (IOException missing) {
            return false;
        }
    }
}
