package linetwin.model.line.work;

import java.util.Optional;

/**
 * Whose help is needed.
 *
 * @param crew the id of the crew that one member must come from
 * @param skill what the member must be able to do; empty if anybody will do
 */
public record CrewCall(String crew, Optional<String> skill) {}
