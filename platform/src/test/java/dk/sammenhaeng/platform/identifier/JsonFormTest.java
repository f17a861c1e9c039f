package dk.sammenhaeng.platform.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class JsonFormTest {

    /** With the modules that Quarkus registers: parameter names change how Jackson reads one-argument creators. */
    private final JsonMapper json = JsonMapper.builder().findAndAddModules().build();

    record Holder(
            CprNumber cpr,
            CvrNumber cvr,
            PNumber unit,
            Gln gln,
            KleSubject kle,
            AccountNumber account,
            MunicipalityCode municipality) {}

    @Test
    void an_identifier_is_a_plain_text_in_json() throws Exception {
        Holder holder = new Holder(
                CprNumber.of("020160-9995"),
                CvrNumber.of("64942212"),
                PNumber.of("1003388394"),
                Gln.of("5790000000012"),
                KleSubject.of("27.36.04 G01"),
                AccountNumber.of("5.38.52.001"),
                MunicipalityCode.of("0101"));

        String text = json.writeValueAsString(holder);

        assertThat(text)
                .isEqualTo("{\"cpr\":\"0201609995\",\"cvr\":\"64942212\",\"unit\":\"1003388394\","
                        + "\"gln\":\"5790000000012\",\"kle\":\"27.36.04 G01\",\"account\":\"5.38.52.001\","
                        + "\"municipality\":\"0101\"}");
        assertThat(json.readValue(text, Holder.class)).isEqualTo(holder);
    }

    @Test
    void the_refusal_of_a_cpr_number_in_json_names_the_fault_and_not_the_number() {
        assertThatThrownBy(() -> json.readValue("{\"cpr\":\"3102609995\"}", Holder.class))
                .isInstanceOf(JsonMappingException.class)
                .hasRootCauseInstanceOf(InvalidIdentifier.class)
                .hasMessageNotContaining("3102609995")
                .hasMessageNotContaining("310260");
    }
}
