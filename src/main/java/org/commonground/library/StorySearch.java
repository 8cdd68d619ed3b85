package org.commonground.library;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds published stories with the database's own full-text index, by SQL that both engines understand. */
@Component
class StorySearch {

    private final EntityManager database;

    StorySearch(EntityManager database) {
        this.database = database;
    }

    record Page(List<CaseStudy> stories, int total) {}

    /** Those that fit best first, then the newest. */
    Page find(StoryFilter filter, int offset, int limit) {
        var words = SearchWords.of(filter.text());
        var conditions = new ArrayList<String>();
        Map<String, Object> values = new LinkedHashMap<>();
        conditions.add("s.state = 'PUBLISHED'");
        if (filter.topic() != null) {
            conditions.add("s.topic = :topic");
            values.put("topic", filter.topic().name());
        }
        if (filter.ward() != null) {
            conditions.add("s.ward_code = :ward");
            values.put("ward", filter.ward().value());
        }
        if (filter.evidence() != null) {
            conditions.add("s.evidence in (:evidence)");
            values.put("evidence", atLeast(filter.evidence()));
        }
        String order = "s.published_at desc, s.id";
        if (!words.beginnings().isEmpty()) {
            String match = "match (s.search_text) against (:words in boolean mode)";
            conditions.add(match);
            values.put(
                    "words",
                    words.beginnings().stream().map(word -> "+" + word + "*").collect(Collectors.joining(" ")));
            order = match + " desc, " + order;
        }
        for (int i = 0; i < words.parts().size(); i++) {
            conditions.add("s.search_text like :part" + i + " escape '!'");
            values.put("part" + i, "%" + literally(words.parts().get(i)) + "%");
        }
        String from = " from library_case_study s where " + String.join(" and ", conditions);
        var count = database.createNativeQuery("select count(*)" + from, Long.class);
        values.forEach(count::setParameter);
        int total = ((Number) count.getSingleResult()).intValue();
        var query = database.createNativeQuery("select s.*" + from + " order by " + order, CaseStudy.class)
                .setFirstResult(offset)
                .setMaxResults(limit);
        values.forEach(query::setParameter);
        List<?> rows = total > offset ? query.getResultList() : List.of();
        return new Page(rows.stream().map(CaseStudy.class::cast).toList(), total);
    }

    private static List<String> atLeast(Evidence weakest) {
        return java.util.Arrays.stream(Evidence.values())
                .filter(evidence -> evidence.compareTo(weakest) >= 0)
                .map(Evidence::name)
                .toList();
    }

    private static String literally(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
