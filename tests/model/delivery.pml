// SPDX-License-Identifier: GPL-3.0-or-later
/* The delivery protocol (shared/wire/PROTOCOL.md): one sending device, the relay, two devices of the recipient. Two messages;
   crashes, power loss, cut connections, one restore of an old backup, and repair of a message that could not be decrypted.

   A message m travels as envelope e = m * G + g; g > 0 are repairs: a new envelope, the same message.

   Each mutant below breaks one rule and must give a counterexample (tests/model/check):
     MUTANT 1  the relay answers Accepted before it commits
     MUTANT 2  the receiver acknowledges before it commits
     MUTANT 3  the receiver commits ratchet and message in two transactions
     MUTANT 4  the receiver does not remember which messages it has shown
     MUTANT 5  a restarted relay counts on from the largest sequence still in its store
     MUTANT 6  the relay pushes first and answers Accepted when one device has the message, instead of all
     MUTANT 7  a restored relay counts on from the backup's sequence */
#ifndef MUTANT
#define MUTANT 0
#endif
#define M 2
#define G 2
#define E 4
#define D 2
#ifndef CRASHES
#define CRASHES 1
#endif
#ifndef RESTORE
#define RESTORE 0
#endif
#define INCARNATION 8 /* stands for 2^40: more numbers than one life of this model gives */
#define NONE 255

#define slot(e, d) ((e) * D + (d))

/* what survives on the sending device */
bool accepted[M];
bool wantsRepair;             /* a repair of message 1 for device 1 was asked for */
bool repaired;                /* ... and was accepted by the relay */

/* what survives on the relay */
bool known[E];                /* dedup keys */
byte box[E * D];              /* sequence of the mailbox entry, 0: none */
byte acked[D];                /* up to here the device has everything */
byte next = 1;                /* next sequence */
/* its backup */
bool backupTaken, restored;
bool backupKnown[E];
byte backupBox[E * D];
byte backupAcked[D];
byte backupNext;
bool lostByRestore[M];        /* accepted after the backup: what a backup cannot hold */

/* what the relay forgets */
bool connected[D];
byte pushed[D];               /* last sequence pushed on this connection */
byte inMemory[E * D];         /* mutants 1 and 6: sequence given, nothing committed */

/* what survives on a receiving device */
byte cursor[D];
bool ratchet[E * D];
byte shows[M * D];
bool placeholder;             /* message 1 on device 1 */
bool lateShow;                /* mutant 3: ratchet moved, message not stored */

byte crashes;

chan up = [1] of { byte };            /* envelope */
chan answer = [1] of { byte };        /* envelope */
chan down[D] = [2] of { byte, byte }; /* sequence, envelope */
chan ack[D] = [1] of { byte };        /* sequence */

/* A connection is cut: what is on its way arrives or is lost. */
inline cut(d)
{
    connected[d] = false;
    do :: nempty(down[d]) -> down[d]?_,_ :: empty(down[d]) -> break od;
    if
    :: true ->
       do :: nempty(ack[d]) -> ack[d]?_ :: empty(ack[d]) -> break od
    :: true
    fi
}

hidden byte isGiven;

/* s is a sequence that this store gave device d: acknowledged before, or an entry's. Another life of it may have given others. */
inline findGiven(s, d)
{
    isGiven = s <= acked[d];
    k = 0;
    do
    :: k < E -> if :: s != 0 && box[slot(k, d)] == s -> isGiven = true :: else fi; k++
    :: else -> break
    od;
    k = 0
}

inline acknowledge(s, d)
{
    k = 0;
    do
    :: k < E -> if :: box[slot(k, d)] != 0 && box[slot(k, d)] <= s -> box[slot(k, d)] = 0 :: else fi; k++
    :: else -> break
    od;
    k = 0;
    if :: s > acked[d] -> acked[d] = s :: else fi
}

/* Hello of device d: deliveries begin behind its cursor, what is at or below counts as acknowledged. */
inline hello(d)
{
    findGiven(cursor[d], d);
    if
    :: !isGiven -> cursor[d] = 0; pushed[d] = 0      /* MailboxReset */
    :: else -> acknowledge(cursor[d], d); pushed[d] = cursor[d]
    fi;
    connected[d] = true
}

inline commitEnvelope(e)
{
    known[e] = true;
    if
    :: e % G == 0 -> box[slot(e, 0)] = next; box[slot(e, 1)] = next; next++
    :: else -> box[slot(e, 1)] = next; next++          /* a repair is for device 1 only */
    fi
}

/* Everything in memory is gone; connections are cut; a new incarnation begins. */
inline relayRestarts()
{
    k = 0;
    do :: k < E * D -> inMemory[k] = 0; k++ :: else -> break od;
    do :: nempty(up) -> up?_ :: empty(up) -> break od;
    if
    :: true ->
       do :: nempty(answer) -> answer?_ :: empty(answer) -> break od
    :: true
    fi;
#if MUTANT == 5
    next = 1; k = 0;
    do :: k < E * D -> if :: box[k] >= next -> next = box[k] + 1 :: else fi; k++ :: else -> break od;
#else
    next = (next / INCARNATION + 1) * INCARNATION;
#endif
    cut(0);
    cut(1)
}

active proctype Sender()
{
    byte e;
end:
    do
    /* In order; a message is sent again until it is answered. The outbox survives, so a crash here is only a retry. */
    :: atomic { !accepted[0] && nfull(up) && !(up??[0]) -> up!0 }
    :: atomic { !accepted[1] && nfull(up) && !(up??[2]) && (accepted[0] || up??[0]) -> up!2 }
    :: atomic { wantsRepair && !repaired && nfull(up) && !(up??[3]) -> up!3 }
    :: atomic { answer?e ->
           if
           :: e == 3 -> repaired = true
           :: else -> accepted[e / G] = true
           fi; e = 0 }
    :: accepted[0] && accepted[1] && (!wantsRepair || repaired) && empty(answer) -> skip
    od
}

active proctype Relay()
{
    byte e, d, s, k, best;
end:
    do
    :: atomic { up?e ->
           if
           :: known[e] -> if :: nfull(answer) -> answer!e :: full(answer) fi
           :: !known[e] && !(e == 2 && !known[0]) ->
#if MUTANT == 1
              if :: nfull(answer) -> answer!e :: full(answer) fi;
              if
              :: crashes < CRASHES -> crashes++; relayRestarts()
              :: commitEnvelope(e)
              fi
#elif MUTANT == 6
              if
              :: e == 0 && inMemory[slot(e, 0)] == 0 -> inMemory[slot(e, 0)] = next; inMemory[slot(e, 1)] = next; next++
              :: e != 0 -> commitEnvelope(e); if :: nfull(answer) -> answer!e :: full(answer) fi
              :: else
              fi
#else
              commitEnvelope(e);
              if
              :: crashes < CRASHES -> crashes++; relayRestarts()      /* committed, not answered */
              :: nfull(answer) -> answer!e
              :: full(answer) -> skip                                 /* the answer is lost: sent again */
              fi
#endif
           :: !known[e] && e == 2 && !known[0] -> skip                /* TCP keeps the order: cannot happen but after a crash */
           fi; e = 0 }
    /* push the next entry of a mailbox */
    :: atomic { connected[0] && nfull(down[0]) -> d = 0; goto push }
    :: atomic { connected[1] && nfull(down[1]) -> d = 1;
push:      best = NONE; s = NONE; k = 0;
           do
           :: k < E ->
              if :: box[slot(k, d)] > pushed[d] && box[slot(k, d)] < s -> s = box[slot(k, d)]; best = k :: else fi;
#if MUTANT == 6
              if :: inMemory[slot(k, d)] > pushed[d] && inMemory[slot(k, d)] < s -> s = inMemory[slot(k, d)]; best = k :: else fi;
#endif
              k++
           :: else -> break
           od;
           if
           :: best != NONE -> down[d]!s,best; pushed[d] = s
           :: else
           fi; best = 0; s = 0; k = 0; d = 0 }
    :: atomic { ack[0]?s -> d = 0; goto taken }
    :: atomic { ack[1]?s -> d = 1;
taken:     findGiven(s, d);
#if MUTANT == 6
           do
           :: k < E ->
              if :: inMemory[slot(k, d)] != 0 && inMemory[slot(k, d)] <= s ->
                    known[k] = true; if :: nfull(answer) -> answer!k :: full(answer) fi
                 :: else fi;
              k++
           :: else -> break
           od; k = 0;
#endif
           if :: isGiven -> acknowledge(s, d) :: else fi;
           s = 0; k = 0; d = 0 }
    :: atomic { !connected[0] && empty(ack[0]) -> hello(0) }
    :: atomic { !connected[1] && empty(ack[1]) -> hello(1) }
    /* power fails between two transactions */
    :: atomic { crashes < CRASHES -> crashes++; relayRestarts() }
#if RESTORE
    /* the operator takes a backup, and later restores it */
    :: atomic { !backupTaken -> backupTaken = true; backupNext = next; k = 0;
           do :: k < E -> backupKnown[k] = known[k]; k++ :: else -> break od; k = 0;
           do :: k < E * D -> backupBox[k] = box[k]; k++ :: else -> break od; k = 0;
           backupAcked[0] = acked[0]; backupAcked[1] = acked[1] }
    :: atomic { backupTaken && !restored && crashes < CRASHES -> crashes++; restored = true; k = 0;
           do :: k < E -> if :: known[k] && !backupKnown[k] && accepted[k / G] -> lostByRestore[k / G] = true :: else fi;
                 if :: k == 3 && known[3] && !backupKnown[3] -> lostByRestore[1] = true :: else fi;
                 known[k] = backupKnown[k]; k++ :: else -> break od; k = 0;
           do :: k < E * D -> box[k] = backupBox[k]; k++ :: else -> break od; k = 0;
           acked[0] = backupAcked[0]; acked[1] = backupAcked[1];
           /* an Accepted on its way speaks of what the restore forgot */
           do :: answer?[e] -> answer?e; lostByRestore[e / G] = true :: empty(answer) -> break od; e = 0;
#if MUTANT == 7
           next = backupNext; cut(0); cut(1)
#else
           next = backupNext + 3 * INCARNATION;        /* restore adds 1 000 incarnations */
           relayRestarts()
#endif
           }
#endif
    od
}

proctype Receiver(byte d)
{
    byte s, e;
end:
    do
    :: atomic { down[d]?s,e ->
           if
           :: s <= cursor[d] -> if :: nfull(ack[d]) -> ack[d]!s :: full(ack[d]) fi  /* had it: acknowledged again */
           :: else ->
#if MUTANT == 2
              if :: nfull(ack[d]) -> ack[d]!s :: full(ack[d]) fi;
              if
              :: crashes < CRASHES -> crashes++; goto restarted
              :: skip
              fi;
#endif
#if MUTANT == 3
              if
              :: !ratchet[slot(e, d)] -> ratchet[slot(e, d)] = true;
                 if
                 :: crashes < CRASHES -> crashes++; goto restarted
                 :: shows[(e / G) * D + d]++
                 fi
              :: else
              fi;
              cursor[d] = s;
#else
              /* one transaction: ratchet, message, dedup key, cursor */
              if
              :: ratchet[slot(e, d)] -> skip                      /* the library says duplicate */
              :: !ratchet[slot(e, d)] ->
                 ratchet[slot(e, d)] = true;
                 if
                 :: e == 2 && d == 1 && !wantsRepair -> placeholder = true; wantsRepair = true  /* could not be decrypted */
                 :: e == 2 && d == 1 && !wantsRepair ->                              /* or: shown, and asked for again all the same */
                    wantsRepair = true; shows[3]++
                 :: shows[(e / G) * D + d] == 0 -> shows[(e / G) * D + d]++
                 :: shows[(e / G) * D + d] != 0 ->
#if MUTANT == 4
                    shows[(e / G) * D + d]++
#else
                    skip
#endif
                 fi
              fi;
              cursor[d] = s;
#endif
#if MUTANT != 2
              if
              :: crashes < CRASHES -> crashes++; goto restarted     /* committed, not acknowledged */
              :: nfull(ack[d]) -> ack[d]!s
              :: full(ack[d]) -> skip
              fi
#endif
           fi; s = 0; e = 0 }
    /* cut connection, or killed */
    :: atomic { crashes < CRASHES -> crashes++;
restarted: cut(d); s = 0; e = 0 }
    od
}

init { atomic { run Receiver(0); run Receiver(1) } }

#define shownOnce (shows[0] <= 1 && shows[1] <= 1 && shows[2] <= 1 && shows[3] <= 1)
/* What the sender saw accepted is on the device, or durable on the relay, unless a restored backup is older. */
#define kept0 (!accepted[0] || lostByRestore[0] || \
    ((shows[0] == 1 || box[slot(0, 0)] != 0) && (shows[1] == 1 || box[slot(0, 1)] != 0)))
#define kept1 (!accepted[1] || lostByRestore[1] || \
    ((shows[2] == 1 || box[slot(2, 0)] != 0) && (shows[3] == 1 || placeholder || box[slot(2, 1)] != 0)))
#define keptRepair (!repaired || lostByRestore[1] || shows[3] == 1 || box[slot(3, 1)] != 0)
/* Without a restore a device never shows the second message before the first. */
#define inOrder (restored || ((shows[2] == 0 || shows[0] == 1) && (shows[3] == 0 || shows[1] == 1)))
#define arrived ((lostByRestore[0] || (shows[0] == 1 && shows[1] == 1)) && (lostByRestore[1] || (shows[2] == 1 && shows[3] == 1)))
/* Nothing is on its way and nothing waits: then everything is there. */
#define atRest (accepted[0] && accepted[1] && (!wantsRepair || repaired) && connected[0] && connected[1] && \
    len(down[0]) == 0 && len(down[1]) == 0 && box[0] == 0 && box[1] == 0 && box[2] == 0 && box[3] == 0 && \
    box[4] == 0 && box[5] == 0 && box[6] == 0 && box[7] == 0)

ltl safe { [] (shownOnce && kept0 && kept1 && keptRepair && inOrder && (!atRest || arrived)) }
