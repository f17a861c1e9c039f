package dk.sammenhaeng.journey;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What tests of messages that are told by themselves share: a citizen, who reaches them, and who reads what was told. */
abstract class AroundAMessage {

    static final LocalDate TODAY = Calls.today();

    final Calls calls = Calls.inFreshMunicipality();
    UUID citizen = UUID.randomUUID();

    void reachedBy(String coordinator, Map<String, Object> channel) {
        calls.coordinator(coordinator)
                .header("If-None-Match", "*")
                .body(channel)
                .put("/v1/citizens/" + citizen + "/channel")
                .then()
                .statusCode(201);
    }

    static String danish(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.of("da"))
                .format(day);
    }

    ValidatableResponse messages() {
        return messages(calls.coordinator("karen"));
    }

    ValidatableResponse messages(RequestSpecification reader) {
        return reader.get("/v1/citizens/" + citizen + "/messages").then().statusCode(200);
    }

    RequestSpecification worker(String sector) {
        return calls.caseworker("worker-" + sector.toLowerCase(Locale.ROOT), sector);
    }

    ValidatableResponse worklist(String user) {
        return calls.coordinator(user)
                .get("/v1/worklist?rule=message-to-give")
                .then()
                .statusCode(200);
    }
}
