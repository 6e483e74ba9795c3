package dev.hindsight.view.token;

import dev.hindsight.ingest.IngestTokenRefusal;
import dev.hindsight.ingest.IngestTokenRefusal.RevokedAlready;
import dev.hindsight.ingest.IngestTokenRefusal.Taken;
import dev.hindsight.ingest.IngestTokenRefusal.Unknown;
import dev.hindsight.ingest.IngestTokenRefusal.Wrong;
import dev.hindsight.ingest.TokenText;
import dev.hindsight.store.wish.CommandDesk;
import dev.hindsight.store.wish.CommandDesk.Issue;
import dev.hindsight.view.command.Answers;
import dev.hindsight.view.command.Outcome;
import dev.hindsight.view.command.Senders;
import dev.hindsight.view.command.Term;
import dev.hindsight.view.moment.Moments;
import dev.hindsight.view.moment.PointQuery;
import dev.hindsight.view.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes secrets, and takes wishes about tokens to the function that appends them; only a hash goes on from here. */
@ApplicationScoped
class TokenDesk {
    private static final int ID_BYTES = 6;

    private final CommandDesk commands;
    private final Senders senders;
    private final Moments moments;
    private final SecureRandom random = new SecureRandom();

    TokenDesk(CommandDesk commands, Senders senders, Moments moments) {
        this.commands = commands;
        this.senders = senders;
        this.moments = moments;
    }

    TokenMade create(String body) {
        TokenWish wish = senders.body(body, TokenWish.class);
        Term.checkOne("expires", wish.expires(), wish.lasting());
        String cluster = wish.cluster() == null ? "" : wish.cluster().strip();
        TokenText token =
                TokenText.of(cluster, HexFormat.of().formatHex(bytes(ID_BYTES)), bytes(TokenText.SECRET_BYTES));
        Issue issue = new Issue(token.id(), wish.name(), token.hash(), wish.expires(), wish.lasting());
        long position = Answers.done(commands.createToken(senders.of(cluster), issue), TokenDesk::refusal)
                .position();
        return new TokenMade(position, token.id(), cluster, token.reveal());
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    Outcome revoke(PointQuery point, String id, String reason) {
        return Answers.outcome(
                commands.revokeToken(senders.of(moments.clusterOf(point)), id, reason), id, TokenDesk::refusal);
    }

    private static Refusal refusal(IngestTokenRefusal refusal) {
        return switch (refusal) {
            case Unknown unknown -> Refusal.notFound(unknown.words());
            case RevokedAlready revoked -> Refusal.conflict(revoked.words());
            case Taken taken -> Refusal.conflict(taken.words());
            case Wrong wrong -> Refusal.unprocessable(wrong.field(), wrong.words());
        };
    }
}
