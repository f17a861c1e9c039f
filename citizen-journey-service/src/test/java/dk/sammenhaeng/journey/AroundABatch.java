package dk.sammenhaeng.journey;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What tests of batches share: how plans of many citizens are sent at once. */
abstract class AroundABatch {

    static final String BATCHES = "/v1/sector-plan-batches";

    final Calls calls = Calls.inFreshMunicipality();

    @SafeVarargs
    final Response put(Map<String, Object>... items) {
        return put(List.of(items));
    }

    Response put(List<Map<String, Object>> items) {
        return post(calls.system("SOCIAL"), items, false);
    }

    static Response post(RequestSpecification caller, List<Map<String, Object>> items, boolean load) {
        return caller.body(Map.of("items", items, "load", load)).post(BATCHES);
    }

    static Map<String, Object> item(UUID citizen, PlanBody plan) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("citizenId", citizen.toString());
        item.put("sector", plan.sector());
        item.put("externalId", plan.externalId());
        item.put("plan", plan.body());
        return item;
    }
}
