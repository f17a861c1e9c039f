package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The reviews of rules in the database; one is never changed or deleted. */
@ApplicationScoped
class RuleReviewRows {

    private static final String WRITE = """
            insert into rule_review (
                id, rule, rule_version, found, accepted, assessment, decision, reviewed_by, reviewed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String OF = """
            select json_build_object(
                'reviewId', id, 'rule', rule, 'ruleVersion', rule_version, 'found', found, 'accepted', accepted,
                'assessment', assessment, 'decision', decision, 'reviewedBy', reviewed_by, 'reviewedAt', reviewed_at)
            from rule_review
            where (?::text is null or rule = ?::text) and (?::uuid is null or id < ?::uuid)
            order by id desc limit ?
            """;

    private final Sql sql;

    RuleReviewRows(Sql sql) {
        this.sql = sql;
    }

    void write(RuleReview review) {
        sql.change(
                WRITE,
                review.reviewId(),
                review.rule(),
                review.ruleVersion(),
                review.found(),
                review.accepted(),
                review.assessment(),
                review.decision(),
                review.reviewedBy(),
                review.reviewedAt());
    }

    /** One rule's or those of all, the latest first. */
    List<RuleReview> of(Optional<String> rule, PageRequest request) {
        Optional<UUID> after = request.after().map(values -> UUID.fromString(values.getFirst()));
        return sql.list(
                OF, row -> Sql.fromJson(row.getString(1), RuleReview.class), rule, rule, after, after, request.fetch());
    }
}
