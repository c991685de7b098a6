import type { ClaimOutcome, NoticeSubject, ServiceWay } from '../domain/case/kinds'
import type { Promised, Settlement } from '../domain/case/state'
import type { DutyNature, DutyState } from '../domain/duty/duty'
import type { CaseNumber } from '../domain/ids'
import type { Day } from '../domain/time/day'

/**
 * 一案一册: all that is bound into the dossier of a case, as whoever prints it may read it (H4, H6). Posts
 * and bodies stand by their names, petitioners by what is shown of them.
 */
export type Dossier = {
  readonly number: CaseNumber
  readonly printedOn: Day
  readonly cover: DossierCover
  readonly whole: DossierWhole
  readonly asked: DossierAsked
  readonly plan: DossierPlan | null
  readonly papers: readonly DossierPaper[]
  readonly services: readonly DossierService[]
  readonly steps: readonly DossierStep[]
  readonly duties: readonly DossierDuty[]
  readonly promises: readonly DossierPromise[]
  readonly settlement: DossierSettlement
  /** Null for whoever may not read the files of the case. */
  readonly files: readonly DossierFile[] | null
}

export type DossierCover = {
  readonly filing: string
  readonly title: string
  readonly kind: string | null
  readonly route: string | null
  readonly channel: string
  readonly subject: string | null
  readonly village: string | null
  readonly body: string
  readonly phase: string
  readonly receivedOn: Day
  readonly acceptedOn: Day | null
  readonly inherited: boolean
  /** 列入积案. */
  readonly takenUpOn: Day | null
  readonly supervisedOn: Day | null
  readonly mergedInto: CaseNumber | null
  /** Those that took it on, by which it is to be settled by a day (H1, H4). */
  readonly campaigns: readonly {
    readonly title: string
    readonly on: Day
    readonly settleBy: Day
    readonly leftOn: Day | null
  }[]
}

/** 五个一 and 五个清楚: what is there of each, and since when. */
export type DossierWhole = {
  readonly people: readonly string[]
  readonly unit: string | null
  readonly lead: string | null
  readonly entrustedOn: Day | null
  readonly team: { readonly members: readonly string[]; readonly on: Day } | null
  readonly history: Day | null
  readonly handling: Day | null
}

export type DossierAsked = {
  readonly words: string
  readonly claims: readonly {
    readonly asks: string
    readonly outcome: ClaimOutcome | null
    readonly carriedOut: boolean
  }[]
  readonly declined: string | null
  readonly transfer: { readonly to: string; readonly on: Day } | null
  readonly handedOver: { readonly to: string; readonly on: Day } | null
  readonly answeredOn: Day | null
  readonly agreedOn: Day | null
  readonly ending: string | null
  readonly concludedOn: Day | null
  readonly terminated: { readonly on: Day; readonly by: string } | null
  readonly endedOn: Day | null
  readonly reviews: readonly {
    readonly level: 'review' | 'final-review'
    readonly by: string
    readonly requestedOn: Day
    readonly decided: { readonly on: Day; readonly outcome: string } | null
    /** Taken back by the person, or without an answer left to review. */
    readonly over: 'withdrawn' | 'overtaken' | null
  }[]
}

export type DossierPlan = {
  readonly on: Day
  readonly milestones: readonly {
    readonly due: Day
    readonly reachedOn: Day | null
    /** Not reached, and nobody owes it any more: the matter came to its answer before. */
    readonly withdrawn: boolean
  }[]
}

export type DossierPaper = {
  readonly on: Day
  readonly title: string
  /** The post for which it was brought; null where that is not told. */
  readonly by: string | null
  readonly note: string | null
  readonly text: string | null
}

export type DossierService = {
  readonly on: Day
  readonly what: NoticeSubject | 'answer' | 'review'
  readonly to: string
  readonly way: ServiceWay
}

export type DossierStep = {
  readonly on: Day
  readonly recordedOn: Day
  readonly what: string
  readonly by: string | null
}

export type DossierDuty = {
  readonly kind: string
  readonly nature: DutyNature
  readonly owedBy: string
  readonly due: Day
  readonly provisional: boolean
  readonly basis: string
  readonly state: DutyState
  readonly doneOn: Day | null
  readonly overdue: boolean
}

export type DossierPromise = {
  readonly from: Promised['from']
  readonly madeOn: Day
  readonly by: string
  readonly due: Day
  readonly performedOn: Day | null
  readonly overtaken: boolean
}

/** Settled is what people confirm; who left the question unanswered is counted apart (H8). */
export type DossierSettlement = {
  readonly settled: Settlement | null
  /** How many still bring the matter and were not asked yet. */
  readonly unasked: number
  readonly questions: readonly {
    readonly to: string
    readonly askedOn: Day
    readonly answer: { readonly on: Day; readonly settled: boolean } | null
    readonly lapsedOn: Day | null
  }[]
}

export type DossierFile = {
  /** Where it is read: the file itself is not bound in. */
  readonly address: string
  readonly kind: string
  /** Null once it is withdrawn. */
  readonly name: string | null
  readonly bytes: number
  readonly hash: string
  readonly attachedOn: Day
  readonly withdrawnOn: Day | null
}
