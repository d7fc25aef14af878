"""The page that the workbook is measured beside: the same box, buttons and result, made with Streamlit."""

import streamlit as st

from scrlib.documents import read_pasted
from scrlib.recommendations import check

st.title("Check recommendations")
text = st.text_area("Your text", height=250)
if st.button("Read what I pasted"):
    st.session_state["list"] = read_pasted(text).recommendations
listed = st.session_state.get("list", ())
if listed:
    st.header("Are these all?")
    kept = [one for one in listed if st.checkbox(one.text, value=True, key=one.id)]
    if st.button(f"Check {len(kept)} recommendations"):
        st.session_state["found"] = check(kept)
if found := st.session_state.get("found"):
    st.header(f"Recommendation 1 of {len(found)}")
    st.write(found[0].recommendation.text)
    for criterion, judgement in found[0].criteria.items():
        st.write(f"**{criterion.value.capitalize()}**: {judgement.verdict} ({judgement.reason})")
    for prompt in found[0].prompts:
        st.write(prompt.question)
