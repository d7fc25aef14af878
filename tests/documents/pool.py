"""Invented words for invented reports: recommendations of many makes, and the prose around them."""

BOARD = (
    "Westmere LSCB should revise its pre-birth protocol by 30 September 2012 and report progress to the Executive Group.",
    "The Board should seek assurance from all partner agencies that staff understand the threshold for referral.",
    "The LSCB must commission a multi-agency audit of twenty neglect cases and act on what it finds.",
    "Westmere LSCB to produce a practice briefing on disguised compliance for all front-line practitioners.",
    "The Independent Chair should write to the Department for Education about the transfer of records between schools.",
    "The Training Sub-group should review the content of Level 3 training so that it covers work with reluctant families.",
)
SOCIAL_CARE = (
    "Children's Social Care should ensure that every child subject to a plan is seen alone at each statutory visit.",
    "The Head of Service will introduce management sign-off before any case is closed following a strategy discussion.",
    "Review the arrangements for allocating cases in the Duty and Assessment Team.",
    "Social workers to record the views of fathers and of other men in the household in every assessment.",
)
HEALTH = (
    "The Named GP should make sure that practices have a system to follow up children who are not brought to appointments.",
    "Northbank Community Trust should provide health visitors with supervision at least every twelve weeks.",
    "Midwives must ask about domestic abuse at every contact where the woman is alone.",
    "Ensure that the paediatric liaison nurse receives all attendances of children under two within one working day.",
)
POLICE = (
    "Eastmarsh Police should review how domestic abuse incidents are shared with schools.",
    "The Force to amend its crime recording system so that children in the household are always listed.",
)
PRACTICE = (
    "The Partnership should agree a single pathway for adolescents at risk of exploitation by the end of March 2024.",
    "Safeguarding partners should seek evidence that practitioners use chronologies in all neglect cases.",
    "The Integrated Care Board should commission a perinatal mental health offer for fathers.",
    "Schools and colleges should be supported to share information about exclusions before they take effect.",
    "The Delivery Group will test a joint visiting approach in two neighbourhoods and report what was learned.",
)
QUESTIONS = (
    "How will the Board know that professional curiosity about men is supported in supervision?",
    "What would help practitioners to escalate a disagreement without fear for working relationships?",
    "Does the Partnership have evidence that thresholds are understood in the same way by schools and by the front door?",
    "How can the Board satisfy itself that commissioned services are part of child protection planning?",
)
FINDINGS = (
    "Assessments of neglect relied on single incidents and not on the history of the family.",
    "Information about the mother's partner was held by three agencies and brought together by none.",
    "Supervision did not provide the challenge that this complex case needed.",
    "The children's daily experience was not visible in the records of any agency.",
)
STORY = (
    "The family moved to Westmere in the spring of 2009. The health visitor met the mother twice and recorded that the home was cold but tidy.",
    "On 4 November the school telephoned the duty team. The call was logged as a contact and no further action was taken. Staff at the school felt that they should have been told.",
    "A multi-agency meeting was held in January. The police were not invited and the minutes were not sent out until March. The social worker should have been able to see that the risk had changed.",
    "It is important to recognise that the practitioners who knew the family worked under great pressure at that time.",
)
ANALYSIS = (
    "The panel considered whether the decision to close the case was reasonable given what was known. Procedures stated that a closing visit must be made within ten days. This did not happen.",
    "National guidance says that all professionals should work together to safeguard children and that information must be shared in a timely way. In this case sharing was slow.",
    "There was good practice by the nursery nurse, who saw what the children ate and wrote it down each day.",
)
TERMS = (
    "The review should consider the period from 1 January 2008 to 30 June 2010.",
    "Each agency should prepare a chronology of its involvement and identify what can be learned.",
    "The author will need to consider whether the child's wishes and feelings were ascertained.",
    "The panel must ensure that the family is invited to contribute.",
)
GLOSSARY = (
    "CAF: Common Assessment Framework. It should be completed where a child has additional needs.",
    "MARAC: Multi-agency risk assessment conference.",
    "Strategy discussion: a meeting that must be held where a child is likely to suffer significant harm.",
)
REASON = "The review found that this was a common feature in the case and that it has been seen in others."
