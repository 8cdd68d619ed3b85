package org.commonground.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the demonstration tells, from files that a writer can edit: {@code resources/demonstration/*.yaml}. */
@Component
class Content {

    private final JsonMapper mapper = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** The entries of a file; a field that is left out is false, nought or null. */
    <T> List<T> list(String file, Class<T> entry) {
        var listOf = mapper.getTypeFactory().constructCollectionType(List.class, entry);
        return mapper.convertValue(read(file), listOf);
    }

    <T> T one(String file, Class<T> whole) {
        return mapper.convertValue(read(file), whole);
    }

    private static Object read(String file) {
        try (InputStream text = Content.class.getResourceAsStream("/demonstration/" + file)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
