package dk.sammenhaeng.journey.coordinatedplan;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.annotation.Annotation;

/** Lets a page leave as HTML; a problem stays the JSON it is. */
@Provider
@Printed
class PrintedAnswers implements ContainerResponseFilter {

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");
    private static final int OK = 200;

    private final ObjectMapper json;

    PrintedAnswers(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) throws IOException {
        if (answer.getStatus() == OK && answer.getEntity() instanceof byte[] written) {
            answer.setEntity(json.readValue(written, String.class), new Annotation[0], HTML);
        }
    }
}
