package dev.hindsight.view.token;

import dev.hindsight.view.list.Page;
import dev.hindsight.view.list.Where;
import dev.hindsight.view.moment.Moment;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.Params;
import dev.hindsight.view.moment.PointQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tokens of one cluster or of all, newest first. */
@ApplicationScoped
class TokenLists {
    private static final List<String> STATES = List.of("active", "revoked");

    private final Moments moments;

    TokenLists(Moments moments) {
        this.moments = moments;
    }

    Page<TokenView> list(PointQuery point, String state) {
        Moment moment = moments.ofAll(point, null, null, "tokens");
        Where where = new Where()
                .equal("cluster", moment.cluster())
                .at(moment)
                .equal("state", Params.oneOf("state", state, STATES));
        List<TokenRow> rows = TokenRow.list(
                "from TokenRow r where " + where.text() + " order by r.since desc, r.id", where.parameters());
        return Page.whole(moment.asOf(), rows.stream().map(TokenLists::view).toList());
    }

    private static TokenView view(TokenRow row) {
        return new TokenView(
                row.id,
                row.cluster,
                row.name,
                row.state,
                row.expires,
                row.who,
                row.since,
                row.positionFrom,
                row.revokedSince,
                row.revokedWho,
                row.revokedReason);
    }
}
