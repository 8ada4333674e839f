package linetwin.sim.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A report as JSON. */
final class ReportData {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private ReportData() {}

    static String json(Report report) {
        ObjectNode document = MAPPER.createObjectNode().put("schema", "linetwin.report/1");
        document.setAll((ObjectNode) MAPPER.valueToTree(report));
        try {
            return MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report is made of texts and numbers, and yet: " + e.getMessage(), e);
        }
    }
}
